const form = /^([0-9a-f-]{36}):(\d{1,9})$/;

/** The proposals that were ticked in a list, each with the version that was on the screen. */
export function chosenProposals(data: FormData): { id: string; version: number }[] {
  return data.getAll('proposal').flatMap((told) => {
    const [, id, version] = form.exec(String(told)) ?? [];
    return id && version ? [{ id, version: Number(version) }] : [];
  });
}
