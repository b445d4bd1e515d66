/** How the team names a person: given name first, as one speaks. */
export function personName({
  givenName,
  familyName,
}: {
  givenName: string;
  familyName: string | null;
}): string {
  return familyName ? `${givenName} ${familyName}` : givenName;
}
