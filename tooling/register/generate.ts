import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fullFiles } from './extract-files.ts';
import { InventedRegister, realSize } from './invented-register.ts';
import { readNace } from './nace-codes.ts';
import { updateFiles } from './update-files.ts';
import { writeArchive, writeFolder } from './write-extract.ts';

const usage = `pnpm --filter @etabli/tooling register FOLDER [--enterprises ${realSize}] [--seed 7] [--number 1000] [--zip]
  writes a register of enterprises that do not exist, in the layout of the real one, and the update that follows it`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    enterprises: { type: 'string', default: String(realSize) },
    seed: { type: 'string', default: '7' },
    number: { type: 'string', default: '1000' },
    zip: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
});
const [folder] = positionals;
const [enterprises, seed, number] = [
  Number(values.enterprises),
  Number(values.seed),
  Number(values.number),
];
if (values.help || folder === undefined || !(enterprises >= 1) || !Number.isInteger(number)) {
  console.error(usage);
  process.exit(values.help ? 0 : 1);
}
const nace = await readNace();
const register = new InventedRegister({ enterprises, seed }, nace);
const say = (line: string) => console.error(line);
say(`${register.enterprises} enterprises, ${register.establishments} establishments`);
const parts = [
  { name: 'full', files: fullFiles(register, nace, number) },
  { name: 'update', files: updateFiles(register, nace, number + 1) },
];
for (const { name, files } of parts) {
  await (values.zip
    ? writeArchive(join(folder, `${name}.zip`), files, say)
    : writeFolder(join(folder, name), files, say));
}
