import { appendFileSync } from 'node:fs';

const [name, fault] = process.argv.slice(2);
appendFileSync(process.env.TRACE, `${name}\n`);
if (fault === 'hang') {
  setInterval(() => {}, 1_000);
} else if (fault !== undefined) {
  console.error(fault);
  process.exit(1);
}
