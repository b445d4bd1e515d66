import { sourceChecks } from './all-checks.ts';
import type { Check } from './check.ts';
import { fresh } from './fresh.ts';
import { repositoryRoot } from './source-tree.ts';

/** `node tooling/checks/run.ts [NAME…]`: the named checks, or all of them, with every problem. */
const known = [...sourceChecks, fresh];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(
    `no check ${unknown.join(', ')}; there are: ${known.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}
for (const check of asked.length === 0 ? known : known.filter(({ name }) => asked.includes(name))) {
  await tell(check);
}

async function tell(check: Check): Promise<void> {
  const problems = await check.run(repositoryRoot);
  for (const { where, what, do: act } of problems) {
    console.log(`${where}: ${what}\n    ${act}`);
  }
  if (check.tell) {
    console.log(check.tell(repositoryRoot));
  }
  console.log(
    `${check.name}: ${problems.length === 0 ? 'as promised' : `${problems.length} problems`}`,
  );
  process.exitCode ||= problems.length === 0 ? 0 : 1;
}
