import type { Readable } from 'node:stream';
import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

export const sheetFormats = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

const types: Record<SheetFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Says of a route that it answers a sheet. */
export const SendsSheet = (): MethodDecorator =>
  applyDecorators(
    ApiProduces(...Object.values(types)),
    ApiResponse({ status: 200, description: 'Done', standardSchema: z.string() }),
  );

/** A sheet to keep, never to be shown in place: its name is the person's language's. */
export const sheetFile = (pieces: Readable, name: string, format: SheetFormat): StreamableFile =>
  new StreamableFile(pieces, {
    type: types[format],
    disposition: `attachment; filename="sheet.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
  });
