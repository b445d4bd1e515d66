import type { Fact } from '@etabli/domain/beneficiaries/facts';
import { aDomicile, aWork, aYes } from '@etabli/domain/testing/a-fact';
import { anAssessment } from '@etabli/domain/testing/an-assessment';
import type { Language } from '@etabli/messages/languages';
import { describe, expect, it } from 'vitest';
import { tellAssessment } from './tell-assessment.ts';

const idle = aWork('unoccupied', '2023-06-14');
const home = aDomicile('2024-02-03');
const yes = aYes('2026-03-12');
const contact = { name: 'Zoé', phone: '087 00 00 00' };
const plain = (lines: string[]) => lines.join(' ').replaceAll('\u00A0', ' ');
const toPerson = (facts: Fact[], language: Language = 'fr') =>
  plain(tellAssessment(anAssessment(facts), { facts, reader: 'person', language, contact }));
const toTeam = (facts: Fact[]) =>
  plain(tellAssessment(anAssessment(facts), { facts, reader: 'team', language: 'fr' }));

const again =
  'Vous n’êtes pas d’accord ? Dites-le à Zoé, 087 00 00 00. Une autre personne regarde.';

describe('the answer that a person reads', () => {
  it.each<[string, Fact[], string]>([
    [
      'a yes',
      [idle, home, yes],
      'Oui, vous pouvez entrer sur la liste. Vous êtes sans travail depuis plus de 2 ans. Vous habitez ici depuis 6 mois ou plus. Vous avez dit oui vous-même.',
    ],
    [
      'a stay that is too short',
      [idle, aDomicile('2026-05-02'), yes],
      `Pas encore. Vous habitez ici depuis le 2 mai 2026. Il faut 6 mois. Si vous restez à cette adresse, ce sera oui le 2 novembre 2026. Vous n’avez rien à faire. Nous vous écrirons. ${again}`,
    ],
    [
      'a date that is missing',
      [aWork('unoccupied', '2024-10'), home, yes],
      `Nous ne savons pas encore. Il manque une date : la fin de votre dernier travail. Avez-vous un papier de fin de travail (C4), du Forem ou du CPAS ? Apportez-le. Vous n’en avez pas ? Venez, nous cherchons avec vous. ${again}`,
    ],
    [
      'a short job',
      [idle, aWork('employed', '2025-05-05…2025-05-15'), home, yes],
      'Oui, vous pouvez entrer sur la liste. En mai 2025, vous avez travaillé 9 jours. La règle accepte 30 jours par an. Cela ne change rien. Vous habitez ici depuis 6 mois ou plus. Vous avez dit oui vous-même.',
    ],
    [
      'a long job',
      [
        aWork('unoccupied', '2020-01-01…2025-02-28'),
        aWork('employed', '2025-03-01…2025-09-30'),
        aWork('unoccupied', '2025-10-01'),
        home,
        yes,
      ],
      `Pas encore. Vous avez travaillé 7 mois, jusqu’au 30 septembre 2025. Depuis la fin de ce travail, nous comptons à nouveau. Si rien ne change, ce sera oui le 1er octobre 2027. D’autres aides existent. Parlez avec Zoé, 087 00 00 00. ${again}`,
    ],
    [
      'an address at the CPAS',
      [idle, aDomicile('2026-01-08', { type: 'cpas_reference' }), yes],
      'Oui, vous pouvez entrer sur la liste. Vous êtes sans travail depuis plus de 2 ans. Votre adresse au CPAS compte. Vous l’avez depuis le 8 janvier 2026. Cela fait 6 mois ou plus. Vous avez dit oui vous-même.',
    ],
  ])('for %s', (_, facts, told) => {
    expect(toPerson(facts)).toBe(told);
  });

  it.each<[Language, string]>([
    [
      'de',
      'Noch nicht. Sie wohnen hier seit dem 2. Mai 2026. Die Regel will 6 Monate. Wenn Sie hier wohnen bleiben, ist es ja am 2. November 2026. Sie müssen nichts tun. Wir schreiben Ihnen. Sie sehen das anders? Sagen Sie es: Zoé, 087 00 00 00. Ein anderer Mensch sieht es an.',
    ],
    [
      'nl',
      'Nog niet. U woont hier sinds 2 mei 2026. De regel vraagt 6 maanden. Blijft u op dit adres? Dan wordt het ja op 2 november 2026. U hoeft niets te doen. Wij schrijven u. Bent u niet akkoord? Zeg het aan Zoé, 087 00 00 00. Een andere mens bekijkt het.',
    ],
    [
      'en',
      'Not yet. You have lived here since 2 May 2026. It takes 6 months. If you stay at this address, it will be yes on 2 November 2026. You have nothing to do. We will write to you. You do not agree? Tell Zoé, 087 00 00 00. Someone else looks at it.',
    ],
  ])('is there in their language (%s)', (language, told) => {
    expect(toPerson([idle, aDomicile('2026-05-02'), yes], language)).toBe(told);
  });

  it.each<[Language, string]>([
    [
      'de',
      'Wir wissen es noch nicht. Ein Datum fehlt: das Ende Ihrer letzten Arbeit. Haben Sie ein Papier vom Ende der Arbeit (C4), vom Forem oder vom ÖSHZ (CPAS)?',
    ],
    [
      'nl',
      'Wij weten het nog niet. Er is nog een datum nodig: het einde van uw laatste werk. Hebt u een papier van het einde van uw werk (C4), van Forem of van het OCMW (CPAS)?',
    ],
  ])('names the papers in their language (%s)', (language, told) => {
    expect(toPerson([aWork('unoccupied', '2024-10'), home, yes], language)).toContain(told);
  });

  it('names nobody where nobody is named', () => {
    const facts = [idle, aDomicile('2026-05-02'), yes];
    const told = tellAssessment(anAssessment(facts), { facts, reader: 'person', language: 'fr' });
    expect(plain(told)).toMatch(/Nous vous écrirons\.$/);
  });
});

describe('the answer that the team reads', () => {
  it('has days in digits, margins, who says it, and what would change it', () => {
    expect(toTeam([idle, aDomicile('2026-05-02'), yes])).toBe(
      'Pas encore au 01/10/2026. Oui le 02/11/2026 si rien ne change. Règles, version 7. Sans emploi depuis le 14/06/2023 (39 mois, seuil 24) (source : le Forem). Domicile depuis le 02/05/2026 (4 mois, seuil 6) (source : la commune). Oui le 02/11/2026 si rien ne change. Un séjour antérieur dans une autre zone du même territoire compterait : demander l’historique d’adresses à la commune. Volontariat depuis le 12/03/2026 (source : la personne). Changerait la réponse : le temps seul, jusqu’au 02/11/2026.',
    );
  });

  it('has the job that was too long, in the days of the rules', () => {
    const facts = [
      aWork('unoccupied', '2020-01-01…2025-02-28'),
      aWork('employed', '2025-03-01…2025-09-30'),
      aWork('unoccupied', '2025-10-01'),
      home,
      yes,
    ];
    expect(toTeam(facts)).toContain(
      'Emploi 01/03/2025 – 30/09/2025 (152 jours ouvrables, tolérance 30 par 12 mois) ; compteur relancé au 01/10/2025',
    );
  });

  it('has what to bring and the day that decides', () => {
    expect(toTeam([aWork('unoccupied', '2024-10'), home, yes])).toContain(
      'À apporter pour le travail : un C4, le Forem, le CPAS ou un relevé de carrière. Si le début est au plus tard le 01/10/2024 : oui.',
    );
  });
});
