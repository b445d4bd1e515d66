type SignIn = { label: string; email: string; password: string };

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
  const lines = signIns.map(({ label, email, password }) => {
    const address = email.padEnd(width);
    return `    ${isShared ? address : `${address}  ${password}`}  ${label}`;
  });
  return [`\n  ${title}`, ...lines].join('\n');
}
