import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = (more: string) => `
  alter table proposals drop constraint proposal_state_known;
  alter table proposals add constraint proposal_state_known check (state in
    ('computed', 'shortlisted', 'presented', 'accepted', 'trial_visit', 'confirmed', 'declined_by_person',
     'declined_by_employer', 'expired', ${more}'set_aside', 'displaced', 'superseded', 'contract'));`;

/** Leaving is no answer: what was held for the person has an end of its own. */
export class EndWhatWasHeldForWhoLeft1763901855000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(states("'person_left', "));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update proposals set state = 'declined_by_person' where state = 'person_left'`,
    );
    await runner.query(states(''));
  }
}
