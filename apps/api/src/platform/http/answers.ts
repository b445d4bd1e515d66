import { applyDecorators, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { problemView } from './problem.dto.ts';

/** What a route answers: documented, and cut to it, so that no column slips out with a row. */
export const Answers = (status: number, schema: z.ZodType): MethodDecorator =>
  applyDecorators(
    SerializeOptions({ schema }),
    ApiResponse({ status, standardSchema: schema, description: 'Done' }),
    ApiResponse({
      status: 'default',
      standardSchema: problemView,
      description: 'Refused, or failed',
    }),
  );
