type SignIn = { email: string; password: string; role?: string; name?: string };

/** The demonstration's sign-ins, as the command line of the API gives them, for the screen. */
export function describeSignIns(json: string): string {
  const signIns = JSON.parse(json) as SignIn[];
  const [first] = signIns;
  if (first === undefined) {
    return '';
  }
  const isShared = signIns.every(({ password }) => password === first.password);
  const title = isShared ? `Sign in, each with the password ${first.password}:` : 'Sign in:';
  const width = Math.max(...signIns.map(({ email }) => email.length));
  const lines = signIns.map(({ email, password, role, name }) => {
    const who = role ?? name ?? '';
    return `    ${email.padEnd(width)}  ${isShared ? who : `${password}  ${who}`}`.trimEnd();
  });
  return [`\n  ${title}`, ...lines].join('\n');
}
