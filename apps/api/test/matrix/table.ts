import { actors, expectedStatus } from './actors.ts';
import type { Route } from './routes.ts';

const intro = `# Who may call what

Written by a test from the description of the API and the table of roles; renew it with \`RENEW=1\` and read the
difference. "Here" is the territory asked for, "elsewhere" another. What may not be known to exist is not found (404).
`;

/** The table as it is committed: for each route, each answer and all who get it. */
export function tableOf(routes: Route[]): string {
  const sections = routes
    .toSorted((a, b) => (a.path + a.method < b.path + b.method ? -1 : 1))
    .map((route) => {
      const byStatus = Map.groupBy(actors, (actor) => expectedStatus(route, actor));
      const rows = [...byStatus]
        .sort(([a], [b]) => a - b)
        .map(([status, who]) => `| ${status} | ${who.map(({ name }) => name).join(', ')} |`);
      const title = `## ${route.key}\n\nAsks for \`${route.permission}\`, scope ${route.scope}.`;
      return `${title}\n\n| answer | who |\n| --- | --- |\n${rows.join('\n')}\n`;
    });
  return [intro, ...sections].join('\n');
}

/** The table read back: what each route answers to each actor. */
export function readTable(text: string): Map<string, Map<string, number>> {
  const table = new Map<string, Map<string, number>>();
  let row = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [, key] = /^## (.+)$/.exec(line) ?? [];
    const [, status, who] = /^\| (\d+) \| (.+) \|$/.exec(line) ?? [];
    if (key) {
      row = new Map();
      table.set(key, row);
    }
    for (const name of who ? who.split(', ') : []) {
      row.set(name, Number(status));
    }
  }
  return table;
}
