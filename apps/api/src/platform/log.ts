import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import type { Env } from './env.ts';

/** Writes one JSON line an event: what and where, never whom. */
export class JsonLog implements LoggerService {
  private readonly pino: Logger;

  constructor(env: Pick<Env, 'LOG_LEVEL'>) {
    this.pino = pino({ level: env.LOG_LEVEL });
  }

  log(message: unknown, context?: string): void {
    this.write('debug', message, context);
  }
  warn(message: unknown, context?: string): void {
    this.write('warn', message, context);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest.at(-1));
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
