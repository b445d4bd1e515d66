import { posix } from 'node:path';
import type { Check, Problem } from './check.ts';
import { machineMarks } from './machine-marks.ts';
import { hasFile, listFiles, readText } from './source-tree.ts';

/** Papers that do not lie: links and paths lead somewhere, nothing names a machine, no loose end. */
export const docs: Check = {
  name: 'docs',
  async run(root) {
    const files = listFiles(root).filter(isText);
    const papers = files.filter((path) => path.endsWith('.md'));
    const marks = machineMarks(root);
    return [
      ...papers.flatMap((path) => deadLinks(root, path)),
      ...papers.flatMap((path) => deadPaths(root, path)),
      ...holesInDecisions(files),
      ...files.flatMap((path) => marked(root, path, marks)),
      ...files.filter(isOurs).flatMap((path) => looseEnds(root, path)),
    ];
  },
};

function isText(path: string): boolean {
  return !/\.(png|jpe?g|webp|ico|woff2?|ttf|otf|pdf|gz|zip)$/.test(path);
}

function isOurs(path: string): boolean {
  return path !== 'pnpm-lock.yaml';
}

/** The lines of a paper that are prose: what stands between ``` is not. */
function proseOf(text: string): { line: number; prose: string }[] {
  let fenced = false;
  return text.split('\n').flatMap((prose, index) => {
    if (/^\s*```/.test(prose)) {
      fenced = !fenced;
      return [];
    }
    return fenced ? [] : [{ line: index + 1, prose }];
  });
}

function deadLinks(root: string, paper: string): Problem[] {
  return proseOf(readText(root, paper)).flatMap(({ line, prose }) =>
    [...prose.replaceAll(/`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)[^)]*\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target) && !leads(root, paper, target))
      .map((target) => ({
        where: `${paper}:${line}`,
        what: `the link to ${target} leads nowhere`,
        do: 'correct it',
      })),
  );
}

function leads(root: string, paper: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? paper : posix.join(posix.dirname(paper), path);
  if (file.startsWith('../') || !hasFile(root, file)) {
    return false;
  }
  return (
    anchor === undefined || !file.endsWith('.md') || anchorsOf(readText(root, file)).has(anchor)
  );
}

function anchorsOf(text: string): Set<string> {
  const titles = proseOf(text).filter(({ prose }) => /^#+ /.test(prose));
  return new Set(
    titles.map(({ prose }) =>
      prose
        .replace(/^#+ /, '')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** A path in code quotes that begins like one of the rooms names a file that must be there. */
function deadPaths(root: string, paper: string): Problem[] {
  return proseOf(readText(root, paper)).flatMap(({ line, prose }) =>
    [...prose.matchAll(/`((?:apps|packages|tooling|docs|e2e|\.ci)\/[^`\s]*)`/g)]
      .map(([, path = '']) => path.replace(/:\d+$/, ''))
      .filter((path) => !/[<>*{}…]|NNNN/.test(path) && !hasFile(root, path))
      .map((path) => ({
        where: `${paper}:${line}`,
        what: `names ${path}, which is not there`,
        do: 'name the file that is',
      })),
  );
}

function holesInDecisions(files: string[]): Problem[] {
  const records = files.filter((path) => path.startsWith('docs/decisions/')).sort();
  return records.flatMap((path, index) => {
    const number = String(index + 1).padStart(4, '0');
    return path.startsWith(`docs/decisions/${number}-`)
      ? []
      : [{ where: path, what: `is not number ${number}`, do: 'number the records without holes' }];
  });
}

function marked(root: string, path: string, marks: { mark: RegExp; told: string }[]): Problem[] {
  const lines = readText(root, path).split('\n');
  return lines.flatMap((line, index) =>
    marks
      .filter(({ mark }) => mark.test(line))
      .map(({ told }) => ({
        where: `${path}:${index + 1}`,
        what: `names ${told}`,
        do: 'say it in a way that is true on every machine',
      })),
  );
}

function looseEnds(root: string, path: string): Problem[] {
  const loose = /\b(?:TO[D]O|FI[X]ME|X[X]X|HA[C]K)\b(?!\s*\(?#\d)/;
  return readText(root, path)
    .split('\n')
    .flatMap((line, index) =>
      loose.test(line)
        ? [
            {
              where: `${path}:${index + 1}`,
              what: 'a loose end',
              do: 'do it, or name its issue: #12',
            },
          ]
        : [],
    );
}
