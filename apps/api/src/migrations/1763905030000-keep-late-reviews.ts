import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request for a review that came after its last day is kept, and may be left aside for that reason. */
export class KeepLateReviews1763905030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table eligibility_reviews add column ask_by date;
      alter table eligibility_reviews drop constraint review_outcome_known;
      alter table eligibility_reviews add constraint review_outcome_known
        check (outcome in ('confirmed', 'changed', 'inadmissible'));
      alter table eligibility_reviews add constraint review_in_time_is_looked_at
        check (outcome is distinct from 'inadmissible' or coalesce(asked_on > ask_by, false));`);
  }

  /** Refused by the database where a late request was left aside: the outcome would be lost. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table eligibility_reviews drop constraint review_in_time_is_looked_at;
      alter table eligibility_reviews drop constraint review_outcome_known;
      alter table eligibility_reviews add constraint review_outcome_known
        check (outcome in ('confirmed', 'changed'));
      alter table eligibility_reviews drop column ask_by;`);
  }
}
