console.log(
  JSON.stringify([{ email: 'ada@example.org', password: 'not-secret', label: 'auditor' }]),
);
