import { canBeHeld } from '@etabli/domain/access/membership';
import { type Role, roleAllows, roleNames } from '@etabli/domain/access/roles';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { dayFromToday } from '../given/days.ts';
import type { Route } from './routes.ts';

/** Where a role is held: for the region (or a call), for the territory asked for, or for another. */
type Place = 'region' | 'here' | 'elsewhere';
export type Held = { role: Role; place: Place; from?: PlainDate; until?: PlainDate };
/** Somebody who asks; `held` is null for those who have not signed in. */
export type MatrixActor = { name: string; held: Held[] | null };

const ways: { role: Role; place: Place; name: string }[] = roleNames.flatMap((role) => {
  const places: Place[] = [
    ...(canBeHeld(role, null) ? ['region' as const] : []),
    ...(canBeHeld(role, 'a territory') ? ['here' as const] : []),
  ];
  return places.map((place) => ({
    role,
    place,
    name: places.length > 1 ? `${role} (${place})` : role,
  }));
});

/** All who ask: nobody in particular, each role as it can be held, and each that counts elsewhere or on other days. */
export const actors: MatrixActor[] = [
  { name: 'anonymous', held: null },
  { name: 'signed in without a role', held: [] },
  ...ways.map(({ name, role, place }) => ({ name, held: [{ role, place }] })),
  ...ways
    .filter(({ place }) => place === 'here')
    .map(({ role }) => ({
      name: `${role} elsewhere`,
      held: [{ role, place: 'elsewhere' as const }],
    })),
  ...ways.map(({ name, role, place }) => ({
    name: `${name} ended yesterday`,
    held: [{ role, place, until: dayFromToday(-1) }],
  })),
  ...ways.map(({ name, role, place }) => ({
    name: `${name} starting tomorrow`,
    held: [{ role, place, from: dayFromToday(1) }],
  })),
  {
    name: 'employer here and territory_coordinator elsewhere',
    held: [
      { role: 'employer', place: 'here' },
      { role: 'territory_coordinator', place: 'elsewhere' },
    ],
  },
];

const counts = ({ from, until }: Held) => from === undefined && until === undefined;

/** What a route must answer, by the table of roles and nothing of the API's own reckoning. */
export function expectedStatus({ permission, scope, path, success }: Route, { held }: MatrixActor) {
  if (permission === 'anyone') {
    return success;
  }
  if (held === null) {
    return 401;
  }
  if (scope === 'self') {
    return success;
  }
  const places = held
    .filter((one) => counts(one) && roleAllows(one.role, permission))
    .map(({ place }) => place);
  const asks: Place[] =
    scope === 'region'
      ? ['region']
      : path.includes('{id}')
        ? ['region', 'here']
        : ['region', 'here', 'elsewhere'];
  return places.some((place) => asks.includes(place)) ? success : 404;
}
