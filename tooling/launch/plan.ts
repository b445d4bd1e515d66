import type { ChildPlan } from './children.ts';
import type { PortUse } from './ports.ts';
import type { Program } from './program.ts';

/** What a start consists of, as data: the commands, in the order that `conduct` gives them. */
export type Plan = {
  root: string;
  /** The words that name this launcher to another one. */
  what: string;
  dataFolder: string;
  ports: readonly PortUse[];
  /** The packages to build, none in a test. */
  packages: readonly string[];
  /** The operator's own server; the embedded one when absent. */
  givenDatabase?: string;
  databaseSettings?: Readonly<Record<string, string | number>>;
  givenKey?: string;
  /** Settings that anyone may know. */
  settings: Readonly<Record<string, string>>;
  /** Settings for the programs of the API alone. */
  secrets: Readonly<Record<string, string>>;
  migrate: Program;
  demo?: Program;
  signIns?: Program;
  /** They take work with the database. */
  doors: readonly ChildPlan[];
  /** They know the API's address and nothing secret. */
  sites: readonly ChildPlan[];
  /** What the screen says in the end. */
  addresses: readonly (readonly [name: string, place: string])[];
  stopPatience?: number;
  readyPatience?: number;
};
