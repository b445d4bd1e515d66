import { travelModes } from '@etabli/domain/beneficiaries/beneficiary';
import type { Schemas } from '@etabli/sdk';
import { minutesText } from '../files/hours-text.ts';
import type { Words } from '../words-of.ts';

export type Reason = Schemas['RoundReason'];
type Params = Reason['params'];

/** Reads the figures and codes of a reason as words; what is missing is told as nothing, not as a code. */
export function toldParams(params: Params, { t, number, language }: Words) {
  const count = (name: string) => Number(params[name] ?? 0);
  const code = (name: string) => String(params[name] ?? '');
  return {
    count,
    code,
    /** 1700 is "1,7". */
    kilometres(name: string): string {
      const tenths = Math.round(count(name) / 100) / 10;
      return language === 'fr' ? String(tenths).replace('.', ',') : String(tenths);
    },
    minutesOfWork: (name: string) => minutesText(count(name)),
    /** Posts of one length, or from so many hours to so many. */
    hours(from: string, to: string): string {
      const [least, most] = [minutesText(count(from)), minutesText(count(to))];
      return least === most ? least : t('beneficiaries_file_hours_between', { least, most });
    },
    mode(name: string): string {
      const mode = travelModes.find((one) => one === params[name]);
      return mode ? t(`beneficiaries_travel_${mode}`) : '';
    },
    // messages: work_skill_* work_kind_*
    skill: (name: string) => t(`work_skill_${code(name)}` as 'work_skill_selling'),
    kind: (name: string) => t(`work_kind_${code(name)}` as 'work_kind_reuse'),
    plain: (name: string) => number(count(name)),
  };
}
