import { writeFileSync } from 'node:fs';
import { catalogueFaults } from './catalogue-faults.ts';
import { generatedSource } from './generated-source.ts';

const faults = catalogueFaults();
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exit(1);
}
writeFileSync(new URL('generated.ts', import.meta.url), generatedSource());
