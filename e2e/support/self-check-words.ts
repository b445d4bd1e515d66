/** What a visitor reads and chooses in the self-check, from the first page to a yes and to a not yet. */
export interface SelfCheckWords {
  language: 'fr' | 'de' | 'nl' | 'en';
  door: RegExp;
  start: string;
  postcode: string;
  next: string;
  month: string;
  year: string;
  wrongPostcode: string;
  yes: string;
  no: string;
  someDays: string;
  seeAnswer: string;
  probably: string;
  notYet: string;
  /** When it will be yes, with its day in words. */
  from: RegExp;
  tolerated: RegExp;
  noDecision: string;
}

export const selfCheckWords: SelfCheckWords[] = [
  {
    language: 'fr',
    door: /Est-ce pour moi/,
    start: 'Commencer',
    postcode: 'Votre code postal',
    next: 'Continuer',
    month: 'Mois',
    year: 'Année',
    wrongPostcode: 'Le code postal a 4 chiffres',
    yes: 'Oui',
    no: 'Non',
    someDays: 'Quelques jours',
    seeAnswer: 'Voir la réponse',
    probably: 'Oui, sans doute.',
    notYet: 'Pas encore.',
    from: /ce sera oui le \d+(er)? \p{L}+ \d{4}/u,
    tolerated: /La règle accepte 30 jours/,
    noDecision: 'Ce n’est pas une décision',
  },
  {
    language: 'de',
    door: /Ist das etwas für mich/,
    start: 'Anfangen',
    postcode: 'Ihre Postleitzahl',
    next: 'Weiter',
    month: 'Monat',
    year: 'Jahr',
    wrongPostcode: 'Die Postleitzahl hat 4 Ziffern',
    yes: 'Ja',
    no: 'Nein',
    someDays: 'Ein paar Tage',
    seeAnswer: 'Die Antwort sehen',
    probably: 'Wahrscheinlich ja.',
    notYet: 'Noch nicht.',
    from: /ist es ja am \d+\. \p{L}+ \d{4}/u,
    tolerated: /Die Regel erlaubt 30 Tage im Jahr/,
    noDecision: 'Das ist keine Entscheidung',
  },
  {
    language: 'nl',
    door: /Is dit iets voor mij/,
    start: 'Begin',
    postcode: 'Uw postcode',
    next: 'Verder',
    month: 'Maand',
    year: 'Jaar',
    wrongPostcode: 'Een postcode heeft 4 cijfers',
    yes: 'Ja',
    no: 'Nee',
    someDays: 'Een paar dagen',
    seeAnswer: 'Bekijk het antwoord',
    probably: 'Waarschijnlijk wel.',
    notYet: 'Nog niet.',
    from: /wordt het ja op \d+ \p{L}+ \d{4}/u,
    tolerated: /De regel laat 30 dagen per jaar toe/,
    noDecision: 'Dit is geen beslissing',
  },
  {
    language: 'en',
    door: /Is this for me/,
    start: 'Start',
    postcode: 'Your postcode',
    next: 'Continue',
    month: 'Month',
    year: 'Year',
    wrongPostcode: 'A postcode has 4 digits',
    yes: 'Yes',
    no: 'No',
    someDays: 'A few days',
    seeAnswer: 'See the answer',
    probably: 'Probably yes.',
    notYet: 'Not yet.',
    from: /it will be yes on \d+ \p{L}+ \d{4}/u,
    tolerated: /The rule accepts 30 days a year/,
    noDecision: 'This is not a decision',
  },
];
