/** A chance as “1 in 10,746” where it is rare and as “56.9 in 100” where it is not; never rarer than it is. */
export function chanceText(chance: number): string {
  if (chance === 0) return 'never';
  if (chance < 0.01) return `1 in ${Math.floor(1 / chance).toLocaleString('en')}`;
  return chance === 1 ? 'always' : `${(chance * 100).toFixed(1)} in 100`;
}
