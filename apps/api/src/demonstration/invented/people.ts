import type { ContactChannel, TravelMode } from '@etabli/domain/beneficiaries/beneficiary';
import type {
  BeneficiaryState,
  ExitReason,
} from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import { type SkillCode, type WorkKind, workKinds } from '@etabli/domain/beneficiaries/work-kinds';
import { addDays } from '@etabli/domain/values/calendar';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { familyNames, givenNames } from './names.ts';
import { Seeded } from './seeded.ts';
import { skillsOf, wishWords } from './wishes.ts';

/** A person who does not exist, as a team would write her down in its list. */
export type InventedPerson = {
  reference: string;
  givenName: string;
  familyName: string;
  birthDate: PlainDate;
  phone: string;
  zone: string;
  language: string;
  channel: ContactChannel;
  travel: TravelMode;
  hours: [number, number];
  wishes: { workKind: WorkKind; words: string | null }[];
  skills: SkillCode[];
  /** The day of the last work’s end, or only its month (`2022-04`). */
  withoutWorkSince: string;
  /** A short job since then, in days, and its first day. */
  shortJob: { from: PlainDate; days: number } | null;
  domiciledSince: PlainDate;
  contactOn: PlainDate;
  volunteeredOn: PlainDate | null;
  listEntryOn: PlainDate | null;
  proofs: 'seen' | 'none';
  /** Where the file stands when all of it has been entered. */
  standing: Extract<
    BeneficiaryState,
    'contact' | 'met' | 'volunteer' | 'on_list' | 'paused' | 'in_preparation' | 'exited'
  >;
  exitReason: ExitReason | null;
};

export type InventedPlace = { prefix: string; zones: readonly string[]; today: PlainDate };

const languages: [string, number][] = [
  ['fr', 80],
  ['ar', 6],
  ['tr', 5],
  ['nl', 3],
  ['de', 3],
  ['en', 3],
];
const travelModes: [TravelMode, number][] = [
  ['foot', 25],
  ['public_transport', 40],
  ['bicycle', 10],
  ['car', 25],
];
const channels: [ContactChannel, number][] = [
  ['partner', 40],
  ['outreach', 25],
  ['self', 25],
  ['portal', 10],
];
const hours: [[number, number], number][] = [
  [[15, 24], 12],
  [[19, 24], 25],
  [[19, 38], 28],
  [[24, 30], 15],
  [[30, 38], 12],
  [[38, 38], 8],
];
const standings: [InventedPerson['standing'], number][] = [
  ['on_list', 82],
  ['in_preparation', 4],
  ['paused', 4],
  ['volunteer', 5],
  ['met', 2],
  ['contact', 2],
  ['exited', 1],
];
const kindWeights = workKinds.map((kind, index) => [kind, index < 10 ? 3 : 2] as const);

function wishesOf(chance: Seeded): InventedPerson['wishes'] {
  const kinds = new Set(
    Array.from({ length: chance.between(1, 3) }, () => chance.weighted(kindWeights)),
  );
  return [...kinds].map((workKind) => ({
    workKind,
    words: chance.chance(0.6) ? chance.one(wishWords[workKind]) : null,
  }));
}

function skillsFor(chance: Seeded, wishes: InventedPerson['wishes']): SkillCode[] {
  const near = wishes.flatMap(({ workKind }) => skillsOf[workKind]);
  const own = chance.some([...new Set(near)], chance.between(1, 3));
  const more: SkillCode[] = [
    ...(chance.chance(0.85) ? ['french_spoken' as const] : []),
    ...(chance.chance(0.35) ? ['driving_licence_b' as const] : []),
    ...(chance.chance(0.3) ? ['computer_basics' as const] : []),
    ...(chance.chance(0.25) ? ['french_written' as const] : []),
  ];
  return [...new Set([...own, ...more])];
}

function datesOf(chance: Seeded, today: PlainDate, standing: InventedPerson['standing']) {
  const ago = (days: number) => addDays(today, -days);
  // Longer than the rule asks for those who wait; the others are at every stage.
  const waiting = ['on_list', 'in_preparation', 'paused', 'exited'].includes(standing);
  const joblessDays = waiting ? chance.between(800, 4_000) : chance.between(250, 2_600);
  const listedDays = chance.between(20, Math.min(joblessDays - 760, 1_250));
  const volunteeredDays = waiting ? listedDays + chance.between(5, 40) : chance.between(3, 60);
  const since = ago(joblessDays + (waiting ? 60 : 0));
  return {
    withoutWorkSince: chance.chance(0.15) ? since.slice(0, 7) : since,
    shortJob:
      chance.chance(0.1) && joblessDays > 900
        ? { from: ago(chance.between(200, 600)), days: chance.between(2, 12) }
        : null,
    domiciledSince: ago(
      waiting ? volunteeredDays + chance.between(200, 6_000) : chance.between(90, 4_000),
    ),
    contactOn: ago(volunteeredDays + chance.between(1, 60)),
    volunteeredOn: standing === 'contact' || standing === 'met' ? null : ago(volunteeredDays),
    listEntryOn: waiting ? ago(listedDays) : null,
  };
}

/** So many people who do not exist, the same ones each time; their dates count back from today. */
export function inventPeople(
  count: number,
  { prefix, zones, today }: InventedPlace,
  seed = 20_231_121,
): InventedPerson[] {
  const chance = new Seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const standing = chance.weighted(standings);
    const wishes = wishesOf(chance);
    const number = String(index + 1).padStart(4, '0');
    const [least, most] = chance.weighted(hours);
    return {
      reference: `${prefix}-${number}`,
      givenName: chance.one(givenNames),
      familyName: chance.one(familyNames),
      birthDate: addDays(today, -chance.between(22 * 365, 63 * 365)),
      // Ten digits that no operator gives out.
      phone: `0400 00 ${number.slice(-4, -2)} ${number.slice(-2)}`,
      zone: chance.one(zones),
      language: chance.weighted(languages),
      channel: chance.weighted(channels),
      travel: chance.weighted(travelModes),
      hours: [least, most],
      wishes,
      skills: skillsFor(chance, wishes),
      ...datesOf(chance, today, standing),
      proofs: standing === 'volunteer' && chance.chance(0.4) ? 'none' : 'seen',
      standing,
      exitReason: standing === 'exited' ? chance.one(['other_job', 'training', 'moved']) : null,
    };
  });
}
