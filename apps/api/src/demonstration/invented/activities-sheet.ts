import type { ActivityState } from '@etabli/domain/activities/activity-lifecycle';
import { addDays } from '@etabli/domain/values/calendar';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { messagesFor } from '@etabli/messages';
import type { InventedActivity } from './activity.ts';
import { writtenDay } from './written-day.ts';

const t = messagesFor('fr');

const decisions = {
  favourable: 'favorable',
  favourable_with_conditions: 'favorable avec conditions',
  adjourned: 'ajournée',
  unfavourable: 'défavorable',
} as const;

const states: Partial<Record<ActivityState, string>> = {
  idea: 'idée',
  drafted: 'en projet',
  cleared: 'décidée',
  preparing: 'en préparation',
  trial: 'à l’essai',
  open: 'ouverte',
};

type Cell = (activity: InventedActivity, today: PlainDate) => string;

const skills =
  (level: 'needed' | 'trainable'): Cell =>
  (activity) =>
    activity.skills
      .filter((skill) => skill.level === level)
      .map(({ code }) => t(`work_skill_${code}`))
      .join(' / ');

const columns: [heading: string, cell: Cell][] = [
  ['Code', ({ code }) => code],
  ['Activité', ({ name }) => name],
  ['À quoi elle sert', ({ purpose }) => purpose],
  [
    'Genres de travail',
    ({ workKinds }) => workKinds.map((kind) => t(`work_kind_${kind}`)).join(' / '),
  ],
  ['Employeur', ({ employer }) => employer],
  ['Quartier', ({ zone }) => zone ?? ''],
  ['Itinérante', ({ zone }) => (zone === null ? 'oui' : 'non')],
  ['Postes', ({ posts }) => String(posts)],
  ['Postes pour ouvrir', ({ minPosts }) => (minPosts === null ? '' : String(minPosts))],
  ['Heures minimum', ({ hours }) => String(hours[0])],
  ['Heures maximum', ({ hours }) => String(hours[1])],
  ['Savoir-faire demandés', skills('needed')],
  ['Savoir-faire à apprendre', skills('trainable')],
  // What a list cannot say comes by an act of its own.
  ['État', ({ state }) => states[state] ?? 'en projet'],
  ['Décision du comité', ({ clearance }) => (clearance ? decisions[clearance.decision] : '')],
  [
    'Décidé le',
    ({ clearance }, today) =>
      clearance ? writtenDay(addDays(today, -clearance.decidedDaysAgo)) : '',
  ],
  [
    'Valable jusqu’au',
    ({ clearance }, today) => {
      const days = clearance?.endsInDays ?? null;
      return days === null ? '' : writtenDay(addDays(today, days));
    },
  ],
  [
    'Conditions',
    ({ clearance }) => clearance?.conditions.map(({ words }) => words).join('\n') ?? '',
  ],
  ['Motif', ({ clearance }) => clearance?.motive ?? ''],
  ['Activité inventée', () => 'oui'],
];

/** The list that a team would keep of these activities in a spreadsheet: headings, then a row each. */
export function sheetOfActivities(
  activities: readonly InventedActivity[],
  today: PlainDate,
): string[][] {
  return [
    columns.map(([heading]) => heading),
    ...activities.map((activity) => columns.map(([, cell]) => cell(activity, today))),
  ];
}
