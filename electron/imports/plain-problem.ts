/** In one sentence what is wrong with a row: its first fault, with the field and what stands there. */
export function plainProblem(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
  value: unknown,
): string {
  const [issue] = issues;
  if (issue === undefined) return 'The row cannot be read.';
  const field = issue.path.map(String).join('.') || 'row';
  const found = issue.path.reduce<unknown>(
    (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
    value,
  );
  if (found === undefined || found === '')
    return `${capital(field)} is missing. ${howToMend[field] ?? 'Fill it in.'}`;
  return `${capital(field)} is ${JSON.stringify(found)}: ${issue.message}. ${howToMend[field] ?? 'Correct it in the file.'}`;
}

const howToMend: Readonly<Record<string, string>> = {
  name: 'Every service needs a name.',
  codes:
    'Say what kind of help it is, in a column referral_codes: CBA for a community-based advocate, DVSH for a shelter …',
};

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
