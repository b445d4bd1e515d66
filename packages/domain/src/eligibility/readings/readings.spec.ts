import { describe, expect, it } from 'vitest';
import type { Fact } from '../../beneficiaries/facts.ts';
import { aDomicile, aWork, aYes } from '../../testing/a-fact.ts';
import { anAssessment } from '../../testing/an-assessment.ts';
import { plainDate } from '../../values/plain-date.ts';
import { auditorReading } from './auditor-reading.ts';
import { personReading } from './person-reading.ts';
import { workerReading } from './worker-reading.ts';

const idle = aWork('unoccupied', '2023-06-14', { id: 'w-1' });
const home = aDomicile('2024-02-03', { id: 'd-1' });
const yes = aYes('2026-03-12', { id: 'v-1' });
const contact = { name: 'Zoé', phone: '087 00 00 00' };
const toPerson = (facts: Fact[]) => personReading(anAssessment(facts), { contact });
const keysOf = (lines: { key: string }[]) =>
  lines.map(({ key }) => key.replace('eligibility_person_', ''));

describe('what a person reads', () => {
  it.each<[string, Fact[], string, string[], string[]]>([
    [
      'a yes tells all that made it',
      [idle, home, yes],
      'answer_yes',
      ['work_since', 'home_since', 'yes_said'],
      [],
    ],
    [
      'not yet tells only what stands against it',
      [idle, aDomicile('2026-05-02'), yes],
      'answer_not_yet',
      ['home_short'],
      ['next_stay'],
    ],
    [
      'a long wait tells whom to talk to',
      [aWork('unoccupied', '2025-10-01'), home, yes],
      'answer_not_yet',
      ['work_short'],
      ['next_wait', 'next_talk'],
    ],
    [
      'a doubt asks for a paper',
      [aWork('unoccupied', '2024-10'), home, yes],
      'answer_unclear',
      ['work_since_unknown'],
      ['next_paper'],
    ],
    [
      'what is only missing is the yes: no paper is asked',
      [idle, home],
      'answer_unclear',
      ['yes_not_said'],
      ['next_ask_yes'],
    ],
    [
      'outside tells to come when moving',
      [idle, aDomicile('2020-01-01', { territoryId: null }), yes],
      'answer_not_here',
      ['home_elsewhere'],
      ['next_move', 'next_talk'],
    ],
    [
      'a job tells when to come back',
      [aWork('employed', '2020-01-01'), home, yes],
      'answer_not_yet',
      ['work_now'],
      ['next_talk'],
    ],
  ])('%s', (_, facts, answer, told, next) => {
    const reading = toPerson(facts);
    expect(keysOf([reading.answer])).toEqual([answer]);
    expect(keysOf(reading.facts)).toEqual(told);
    expect(keysOf(reading.next)).toEqual(next);
  });

  it('ends with whom to tell who does not agree, unless it is a plain yes', () => {
    expect(toPerson([idle, home, yes]).disagree).toBeNull();
    expect(toPerson([idle, home]).disagree?.params).toEqual(contact);
  });

  it('says years where the months make years, and names no more than three papers', () => {
    const { facts, next } = toPerson([aWork('unoccupied', '2024-10'), home, yes]);
    expect(facts[0]?.params).toMatchObject({ count: 2, unit: 'years' });
    expect(next[0]?.params.issuers).toEqual({
      words: ['eligibility_paper_c4', 'eligibility_paper_forem', 'eligibility_paper_cpas'],
      joined: 'or',
    });
  });

  it('tells the day on the list, once there is one', () => {
    const listEntryOn = plainDate('2026-03-12');
    const { next } = personReading(anAssessment([idle, home, yes]), { contact, listEntryOn });
    expect(next).toEqual([
      { key: 'eligibility_person_next_list', params: { day: { day: '2026-03-12' } } },
    ]);
  });
});

describe('what a worker reads', () => {
  it('has every condition, its margin and who says it', () => {
    const facts = [idle, aDomicile('2026-05-02', { id: 'd-2' }), yes];
    const { answer, conditions, change } = workerReading(anAssessment(facts), facts);
    expect(answer.params).toMatchObject({
      hasFrom: 'yes',
      from: { day: '2026-11-02' },
      version: 7,
    });
    expect(conditions.map(({ key }) => key)).toEqual([
      'eligibility_worker_work_since',
      'eligibility_worker_home_short',
      'eligibility_worker_yes_said',
    ]);
    expect(conditions[1]?.params).toMatchObject({
      months: 4,
      threshold: 6,
      sources: { words: ['eligibility_issuer_municipality'], joined: 'and' },
    });
    expect(change).toEqual([
      { key: 'eligibility_worker_change_wait', params: { until: { day: '2026-11-02' } } },
    ]);
  });

  it('tells what to bring, who issues it, and which day would settle it', () => {
    const { bring } = workerReading(anAssessment([home, yes]), [home, yes]);
    expect(bring).toMatchObject([
      { params: { fact: 'work', decided: 'yes', decidedBy: { day: '2024-10-01' } } },
    ]);
  });
});

describe('what an auditor copies', () => {
  it('is a line for the answer, for each condition and for each fact that was used', () => {
    const facts = [idle, aDomicile('2026-05-02', { id: 'd-2' }), yes];
    const told = auditorReading(anAssessment(facts), facts, { engine: '1', input: 'sha256:ab' });
    expect(told.split('\n')).toEqual([
      'verdict=NOT_YET on=2026-10-01 territory=11111111-1111-4111-8111-111111111111 rules=7 eligibleFrom=2026-11-02 eligibleUntil=none changesOn=2026-11-02 engine=1 input=sha256:ab',
      'criterion=long-without-work outcome=yes reason=since since=2023-06-14 months=39 threshold=24 facts=fact:w-1 source=Essai',
      'criterion=lives-in-territory outcome=no reason=too-short since=2026-05-02 from=2026-11-02 months=4 threshold=6 type=registered zone=Haut-Essai moves=count facts=fact:d-2 source=Essai',
      'criterion=volunteers outcome=yes reason=said-yes since=2026-03-12 facts=fact:v-1 source=Essai',
      'fact=w-1 kind=work days=[2023-06-14,…) saidBy=forem status=unoccupied',
      'fact=d-2 kind=domicile days=[2026-05-02,…) saidBy=municipality type=registered territoryId=11111111-1111-4111-8111-111111111111 zone=Haut-Essai country=BE',
      'fact=v-1 kind=voluntariness days=[2026-03-12,…) saidBy=person',
    ]);
  });

  it('shows how well a day is known, and quotes what has blanks', () => {
    const fact = aWork('employed', '2025-05…?', { id: 'mai 2025' });
    expect(auditorReading(anAssessment([fact]), [fact])).toContain(
      'fact="mai 2025" kind=work days=[2025-05-01..2025-05-31,?..?] saidBy=forem status=employed weeklyHours=38',
    );
  });
});
