import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../checks/source-tree.ts';

/** A browser that starts here: its program, and what it must be given. */
export type Browser = { path: string; args: string[]; env: Record<string, string> };

/** Beside the pinned Node and pnpm, out of the repository's history. */
const toolchain = join(repositoryRoot, '.toolchain');
const systemFonts = '/etc/fonts/fonts.conf';

/**
 * The Chromium of npm's @sparticuz/chromium, unpacked once per version. Its own command line is not
 * used: it turns off what these tests must see (web security) and runs all in one process.
 */
export async function unpackedChromium(): Promise<Browser> {
  const home = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const folder = join(toolchain, `chromium-${version}`);
  if (!existsSync(folder)) {
    await unpack(join(home, 'bin'), folder);
  }
  const fonts = existsSync(systemFonts) ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const env = { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), ...fonts };
  // Containers give little shared memory, or none that an ordinary user may write to.
  return { path: join(folder, 'chromium'), args: ['--disable-dev-shm-usage'], env };
}

/** Into a folder of its own first: whoever comes meanwhile finds all of it or nothing. */
async function unpack(packed: string, folder: string): Promise<void> {
  mkdirSync(toolchain, { recursive: true });
  const making = mkdtempSync(`${folder}.`);
  try {
    await inflateInto(making, packed);
    writeFileSync(join(making, 'fonts.conf'), fontsIn(folder));
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) {
      throw error;
    }
  }
}

/** The package unpacks to the system's folder for passing things: for the time of it, to ours. */
async function inflateInto(folder: string, packed: string): Promise<void> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await chromium.executablePath(packed);
    await inflate(join(packed, 'al2023.tar.br'));
  } finally {
    if (usual === undefined) {
      delete process.env.TMPDIR;
    } else {
      process.env.TMPDIR = usual;
    }
  }
}

function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;
}
