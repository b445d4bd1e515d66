import type { Schemas } from '@etabli/sdk';
import type { Words } from '../words-of.ts';
import { actHref, actVerb, type FileAct, isHandState, sameAct } from './file-acts.ts';
import { hindranceTexts } from './hindrance-words.ts';

type File = Schemas['BeneficiaryFile'];
type Move = File['moves'][number];

/** An entry of the menu of acts; one that cannot act says why. */
export interface OtherAct {
  label: string;
  href?: string | undefined;
  disabledReason?: string | undefined;
}

interface Asked {
  file: File;
  eligibility: Schemas['Eligibility'] | null;
  /** The act that has the button of its own. */
  next: FileAct | undefined;
}

/** All that may be done with a file beside its next act, and what may not yet, with its reason. */
export function otherActs({ file, eligibility, next }: Asked, words: Words): OtherAct[] {
  const told = (act: FileAct, disabledReason?: string): OtherAct[] =>
    next && sameAct(next, act)
      ? []
      : [
          {
            label: actVerb(act, file.state, words),
            href: actHref(act, file),
            disabledReason,
          },
        ];
  const always = (['contact', 'fact', 'evidence', 'correct'] as const).flatMap((act) =>
    told({ act }),
  );
  return [...always, ...file.moves.flatMap((move) => ofMove(move, { eligibility, told }, words))];
}

type Told = (act: FileAct, disabledReason?: string) => OtherAct[];

function ofMove(
  { to, way, hindrance }: Move,
  { eligibility, told }: { eligibility: Asked['eligibility']; told: Told },
  words: Words,
): OtherAct[] {
  const { t } = words;
  if (way === 'hand' && isHandState(to)) {
    return told(
      { act: 'move', to },
      hindrance === 'was_never_on_list'
        ? t('beneficiaries_hindrance_was_never_on_list')
        : undefined,
    );
  }
  if (way === 'decision' && (to === 'eligible' || to === 'not_eligible')) {
    const reasons = hindranceTexts(eligibility?.decide[to].hindrances ?? [], words);
    return told({ act: 'decide', outcome: to }, reasons || undefined);
  }
  if (way === 'list_entry') {
    return told({ act: 'enter' });
  }
  const isElsewhere = to === 'proposed' || to === 'hired' || to === 'hired_elsewhere';
  return (way === 'proposal' || way === 'contract') && isElsewhere
    ? [{ label: t(`beneficiaries_act_${to}`), disabledReason: t(`beneficiaries_comes_${way}`) }]
    : [];
}
