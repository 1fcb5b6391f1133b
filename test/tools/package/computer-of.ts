/** Machine numbers of the formats, as their headers have them. */
const elf: Readonly<Record<number, string>> = { 0x3e: 'linux-x64', 0xb7: 'linux-arm64' };
const machO: Readonly<Record<number, string>> = { 0x0100_0007: 'darwin-x64', 0x0100_000c: 'darwin-arm64' };
const portableExecutable: Readonly<Record<number, string>> = { 0x8664: 'win32-x64', 0xaa64: 'win32-arm64' };

/** Which computers a program or library is for, by its first bytes; "unknown" when it is none. */
export function computerOf(bytes: Buffer): string {
  if (bytes.readUInt32BE(0) === 0x7f45_4c46) return elf[bytes.readUInt16LE(18)] ?? 'unknown';
  if (bytes.readUInt32LE(0) === 0xfeed_facf) return machO[bytes.readUInt32LE(4)] ?? 'unknown';
  if (bytes.toString('latin1', 0, 2) !== 'MZ') return 'unknown';
  const header = bytes.readUInt32LE(0x3c);
  if (bytes.toString('latin1', header, header + 4) !== 'PE\0\0') return 'unknown';
  return portableExecutable[bytes.readUInt16LE(header + 4)] ?? 'unknown';
}
