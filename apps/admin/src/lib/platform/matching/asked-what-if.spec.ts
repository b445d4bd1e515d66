import { describe, expect, it } from 'vitest';
import { askedWhatIf } from './asked-what-if.ts';

const activity = '0b5f8e5e-8d1c-4a7e-9a51-1f0f3a6d2c11';
const person = '1c5f8e5e-8d1c-4a7e-9a51-1f0f3a6d2c11';
const other = '2d5f8e5e-8d1c-4a7e-9a51-1f0f3a6d2c11';
const nobody = { person: null, to: null };
const changes = (query: string, weighed: Parameters<typeof askedWhatIf>[1] = nobody) =>
  askedWhatIf(new URLSearchParams(query), weighed).changes;

describe('what the address asks of the plan', () => {
  it('asks nothing until a form is sent, and begins with posts', () => {
    const asked = askedWhatIf(new URLSearchParams(''), nobody);
    expect(asked).toEqual({ kind: 'posts', changes: null, values: {}, learners: [] });
  });

  it('reads posts, more and fewer', () => {
    const read = (more: string) => changes(`change=posts&activityId=${activity}&more=${more}`);
    expect(read('1')).toEqual([{ kind: 'posts', activityId: activity, more: 1 }]);
    expect(read('-2')).toEqual([{ kind: 'posts', activityId: activity, more: -2 }]);
  });

  it('reads a way to get about, of one zone or of all', () => {
    expect(changes('change=travel&mode=public_transport&zone=')).toEqual([
      { kind: 'travel', mode: 'public_transport', zone: null },
    ]);
    expect(changes('change=travel&mode=bicycle&zone=Hauts-Prés')).toEqual([
      { kind: 'travel', mode: 'bicycle', zone: 'Hauts-Prés' },
    ]);
  });

  it('reads a training, of those ticked, or of everybody where nobody is', () => {
    const ticked = `&beneficiaryIds=${person}&beneficiaryIds=${other}`;
    expect(changes(`change=skill&skill=cooking${ticked}`)).toEqual([
      { kind: 'skill', skill: 'cooking', beneficiaryIds: [person, other] },
    ]);
    expect(changes('change=skill&skill=cooking')).toEqual([
      { kind: 'skill', skill: 'cooking', beneficiaryIds: null },
    ]);
  });

  it('reads an order of the aims as it is told; twice the same is for the API to refuse', () => {
    const order = (...aims: string[]) =>
      changes(`change=aims&${aims.map((aim, at) => `aim-${at + 1}=${aim}`).join('&')}`);
    expect(order('fit', 'placed', 'waiting', 'kept')).toEqual([
      { kind: 'aims', aims: ['fit', 'placed', 'waiting', 'kept'] },
    ]);
    expect(order('fit', 'fit', 'waiting', 'kept')).toEqual([
      { kind: 'aims', aims: ['fit', 'fit', 'waiting', 'kept'] },
    ]);
  });

  it('adds the move that is weighed, where asked for: to an activity, or to none', () => {
    const query = 'change=travel&mode=car&withMove=yes';
    expect(changes(query, { person, to: activity })?.[1]).toEqual({
      kind: 'move',
      beneficiaryId: person,
      activityId: activity,
    });
    expect(changes(query, { person, to: 'none' })?.[1]).toMatchObject({ activityId: null });
    expect(changes(query)).toHaveLength(1);
    expect(changes('change=travel&mode=car', { person, to: activity })).toHaveLength(1);
  });

  it.each([
    'change=posts&activityId=1&more=1',
    `change=posts&activityId=${activity}&more=`,
    `change=posts&activityId=${activity}&more=1.5`,
    'change=travel&mode=boat',
    'change=skill&skill=flying',
    'change=aims&aim-1=placed&aim-2=waiting&aim-3=kept',
  ])('leaves out what it cannot understand: %s', (query) => {
    expect(changes(query)).toBeNull();
  });
});
