import type { PublicTranslate } from '@etabli/messages';
import type { Formats } from '@etabli/messages/formats';
import type { SelfCheckResult, UnclearPoint } from '#lib/self-check/result-of-answers.ts';

interface Words {
  t: PublicTranslate;
  formats: Pick<Formats, 'dateInWords' | 'list'>;
  unnamedCount: number;
}

/** The answer in words: its title first, then what it means. */
export function resultTexts(
  result: SelfCheckResult,
  { t, formats, unnamedCount }: Words,
): { title: string; lines: string[] } {
  const { dateInWords, list } = formats;
  switch (result.kind) {
    case 'yes':
      return { title: t('self_check_result_yes_title'), lines: [t('self_check_result_yes_text')] };
    case 'soon':
      return {
        title: t('self_check_result_soon_title'),
        lines: [t('self_check_result_soon_text', { date: dateInWords(result.on) })],
      };
    case 'not-yet':
      return {
        title: t('self_check_result_soon_title'),
        lines: [...pointsText(result.points, t, list), t('self_check_result_not_yet_text')],
      };
    case 'together': {
      const latest = result.on
        ? [t('self_check_result_together_latest', { date: dateInWords(result.on) })]
        : [];
      const lines = [...pointsText(result.points, t, list), ...latest];
      return { title: t('self_check_result_together_title'), lines };
    }
    case 'work':
      return {
        title: t('self_check_result_work_title'),
        lines: [t('self_check_result_work_text')],
      };
    case 'place': {
      const services = list([t('self_check_service_cpas'), t('self_check_service_forem')]);
      const unnamed =
        unnamedCount > 0 ? [t('self_check_result_place_unnamed', { count: unnamedCount })] : [];
      return {
        title: t('self_check_result_place_title'),
        lines: [t('self_check_result_place_text', { services }), ...unnamed],
      };
    }
    case 'no-wish':
      return {
        title: t('self_check_result_no_wish_title'),
        lines: [t('self_check_result_no_wish_text')],
      };
  }
}

/** What is not clear, in one sentence; none where everything is. */
function pointsText(
  points: readonly UnclearPoint[],
  t: PublicTranslate,
  list: Formats['list'],
): string[] {
  const named = list(points.map((point) => t(`self_check_point_${point}`)));
  return points.length === 0
    ? []
    : [t('self_check_result_together_text', { count: points.length, points: named })];
}
