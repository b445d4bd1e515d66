import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Env } from './env.ts';

/** Where Nest tells of a start that fails; it throws the same, and that is told in one line. */
const atStart: unknown[] = ['ExceptionHandler', 'NestApplication'];

/** Writes one JSON line an event: what and where, never whom. */
export class JsonLog implements LoggerService {
  private readonly pino: Logger;

  /** Lines go to the standard output, or where `to` leads. */
  constructor(env: Pick<Env, 'LOG_LEVEL'>, to?: DestinationStream) {
    const options = { level: env.LOG_LEVEL };
    this.pino = to ? pino(options, to) : pino(options);
  }

  log(message: unknown, context?: string): void {
    this.write('debug', message, context);
  }
  warn(message: unknown, context?: string): void {
    this.write('warn', message, context);
  }
  error(message: unknown, ...rest: unknown[]): void {
    if (!atStart.includes(rest.at(-1))) {
      this.write('error', message, rest.at(-1));
    }
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest.at(-1));
  }
  info(message: unknown, context?: string): void {
    this.write('info', message, context);
  }

  private write(
    level: 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    context: unknown,
  ) {
    const fields = typeof message === 'object' && message !== null ? message : { message };
    this.pino[level]({ context, ...fields });
  }
}
