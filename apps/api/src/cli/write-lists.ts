import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sheetOfActivities } from '../demonstration/invented/activities-sheet.ts';
import { inventActivities } from '../demonstration/invented/many-activities.ts';
import { inventPeople } from '../demonstration/invented/people.ts';
import { sheetOfPeople } from '../demonstration/invented/people-sheet.ts';
import { today } from '../platform/access/today.ts';
import { writeCsv } from '../platform/sheets/write-csv.ts';

/** The zones of the territory that the demonstration plays in. */
const demonstrationZones = ['Hodimont', 'Pré-Javais', 'Dison centre'] as const;

/** Writes two lists as a team keeps them, of people who do not exist and of activities for them. */
export async function writeLists(
  folder: string,
  { people, activities }: { people: number; activities: number },
): Promise<{ people: string; activities: string }> {
  await mkdir(folder, { recursive: true });
  const written = {
    people: join(folder, 'personnes-inventees.csv'),
    activities: join(folder, 'activites-inventees.csv'),
  };
  const invented = inventPeople(people, {
    prefix: 'VD',
    zones: demonstrationZones,
    today: today(),
  });
  await pipeline(writeCsv(sheetOfPeople(invented)), createWriteStream(written.people));
  const sheet = sheetOfActivities(inventActivities(activities), today());
  await pipeline(writeCsv(sheet), createWriteStream(written.activities));
  return written;
}
