import { basename } from 'node:path';
import type { Check, Problem } from './check.ts';
import { listFiles, readText } from './source-tree.ts';

/** Migrations run in the order of their names, and TypeORM tells them apart by their classes. */
export const migrations: Check = {
  name: 'migrations',
  async run(root) {
    const files = listFiles(root, 'apps/api/src/migrations').filter((path) => path.endsWith('.ts'));
    return [...files.flatMap((path) => misnamed(root, path)), ...sameMoment(files)];
  },
};

function misnamed(root: string, path: string): Problem[] {
  const [, moment, act] = /^(\d{13})-([a-z0-9]+(?:-[a-z0-9]+)+)\.ts$/.exec(basename(path)) ?? [];
  if (moment === undefined || act === undefined) {
    return [{ where: path, what: 'is not named <moment>-<verb-object>.ts', do: 'rename it' }];
  }
  const wanted = `${pascal(act)}${moment}`;
  return readText(root, path).includes(`export class ${wanted} implements MigrationInterface`)
    ? []
    : [{ where: path, what: 'has a class of another name', do: `call it ${wanted}` }];
}

/** Two of one moment would run in an order that differs from host to host. */
function sameMoment(files: string[]): Problem[] {
  const moments = files.map((path) => basename(path).slice(0, 13));
  return files
    .filter((_, index) => moments.indexOf(moments[index] ?? '') !== index)
    .map((path) => ({ where: path, what: 'has the moment of another one', do: 'give it its own' }));
}

function pascal(name: string): string {
  return name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}
