import { readFileSync } from 'node:fs';
import type { Permission } from '@etabli/domain/access/permissions';
import type { PermitScope } from '../../src/platform/access/permit.ts';
import type { Method } from '../visitor.ts';

export type Route = {
  /** As it is named in the table: `GET /territories/{id}`. */
  key: string;
  method: Method;
  path: string;
  permission: Permission | 'anyone';
  scope: PermitScope;
  /** What is answered to those who may. */
  success: number;
};

type Operation = {
  'x-permission': Route['permission'];
  'x-scope': Route['scope'];
  responses: Record<string, unknown>;
};

const { paths }: { paths: Record<string, Record<string, Operation>> } = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../openapi.json`, 'utf8'),
);

/** Every route that the description of the API names, with what it says of who may call it. */
export const routes: Route[] = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([name, operation]): Route => {
    const method = name.toUpperCase() as Method;
    return {
      key: `${method} ${path}`,
      method,
      path,
      permission: operation['x-permission'],
      scope: operation['x-scope'],
      success: Number(Object.keys(operation.responses).find((status) => /^2/.test(status))),
    };
  }),
);
