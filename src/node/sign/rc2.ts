/** The permutation of RFC 2268, section 2. */
const permutation = Uint8Array.from(
  Buffer.from(
    "d978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32" +
      "bd8f40eb86b77b0bf09521225c6b4e8254d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626" +
      "6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed708e8eade8052eef784aa72ac354d6a2a" +
      "961ad2715a1549744b9fd05e0418a4ecc2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731" +
      "2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a90d38341bab33ffb0bb480c5fb9b1cd2e" +
      "c5f3db47e5a59c770aa62068fe7fc1ad",
    "hex",
  ),
);

/**
 * Decrypts RC2 in CBC mode (RFC 2268), padding included. Node has it no more, but key files made by older programs encrypt
 * their certificates with it. Undefined when the padding is wrong, as after a wrong password.
 */
export function decryptRc2(key: Uint8Array, bits: number, iv: Uint8Array, data: Uint8Array): Uint8Array | undefined {
  const words = expand(key, bits);
  const out = new Uint8Array(data.length);
  let previous = iv;
  for (let at = 0; at + 8 <= data.length; at += 8) {
    const block = data.subarray(at, at + 8);
    const plain = decryptBlock(words, block);
    for (let i = 0; i < 8; i++) out[at + i] = (plain[i] ?? 0) ^ (previous[i] ?? 0);
    previous = block;
  }
  const pad = out.at(-1) ?? 0;
  return data.length % 8 === 0 && pad >= 1 && pad <= 8 ? out.subarray(0, out.length - pad) : undefined;
}

function expand(key: Uint8Array, bits: number): Uint16Array {
  const bytes = new Uint8Array(128);
  bytes.set(key);
  const at = (index: number): number => bytes[index] ?? 0;
  for (let i = key.length; i < 128; i++) bytes[i] = permutation[(at(i - 1) + at(i - key.length)) & 255] ?? 0;
  const effective = Math.ceil(bits / 8);
  bytes[128 - effective] = permutation[at(128 - effective) & (255 >> (8 * effective - bits))] ?? 0;
  for (let i = 127 - effective; i >= 0; i--) bytes[i] = permutation[at(i + 1) ^ at(i + effective)] ?? 0;
  return Uint16Array.from({ length: 64 }, (_, i) => at(2 * i) | (at(2 * i + 1) << 8));
}

const rotations = [1, 2, 3, 5] as const;

function decryptBlock(words: Uint16Array, block: Uint8Array): Uint8Array {
  const r = Uint16Array.from({ length: 4 }, (_, i) => (block[2 * i] ?? 0) | ((block[2 * i + 1] ?? 0) << 8));
  const word = (index: number): number => r[index & 3] ?? 0;
  let next = 63;
  for (let round = 15; round >= 0; round--) {
    for (let i = 3; i >= 0; i--) {
      const turn = rotations[i] ?? 1;
      const turned = ((word(i) >> turn) | (word(i) << (16 - turn))) & 0xffff;
      r[i] = turned - (words[next--] ?? 0) - (word(i + 3) & word(i + 2)) - (~word(i + 3) & word(i + 1));
    }
    if (round === 11 || round === 5) for (let i = 3; i >= 0; i--) r[i] = word(i) - (words[word(i + 3) & 63] ?? 0);
  }
  return Uint8Array.from({ length: 8 }, (_, i) => (word(i >> 1) >> (8 * (i & 1))) & 255);
}
