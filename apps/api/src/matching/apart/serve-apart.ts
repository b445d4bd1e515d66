/** What a process apart says: how far it is, and at last the answer, or the fault that it met. */
export type ApartWord<Told, Answer> =
  | { kind: 'told'; told: Told }
  | { kind: 'answer'; answer: Answer }
  | { kind: 'fault'; error: unknown };

/**
 * The program of a process apart: it answers one question after another, and ends when its asker has
 * ended or ends it. What a terminal or a launcher tells all processes at once is for the asker to hear.
 */
export function serveApart<Question, Told, Answer>(
  answerOf: (question: Question, tell: (told: Told) => void) => Answer,
): void {
  const say = (word: ApartWord<Told, Answer>) => process.send?.(word);
  process.on('message', (question) => {
    try {
      const answer = answerOf(question as Question, (told) => say({ kind: 'told', told }));
      say({ kind: 'answer', answer });
    } catch (error) {
      say({ kind: 'fault', error });
    }
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {});
  }
  process.on('disconnect', () => process.exit());
}
