import { describe, expect, it } from 'vitest';
import { decodeSeed } from './decode.ts';
import { seedId } from './ids.ts';

const seed = seedId('test.txt');
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('decodeSeed', () => {
  it('reads UTF-8 and keeps line ends and a BOM as they are', () => {
    const decoded = decodeSeed(seed, new TextEncoder().encode('\uFEFF一、要点\r\n正文。\r\n'));
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.text).toBe('\uFEFF一、要点\r\n正文。\r\n');
  });

  it('reads GB18030 where the bytes are no UTF-8', () => {
    // 报告 in GB18030, then a four-byte character (U+20000)
    const decoded = decodeSeed(seed, bytes(0xb1, 0xa8, 0xb8, 0xe6, 0x95, 0x32, 0x82, 0x36));
    expect(decoded.encoding).toBe('gb18030');
    expect(decoded.text).toBe('报告\u{20000}');
  });

  it('hashes the bytes, not the text', () => {
    expect(decodeSeed(seed, new TextEncoder().encode('a')).sha256).toBe(
      'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
    );
  });

  it('refuses what is neither, naming the first bad byte of each reading', () => {
    // 报 in UTF-8, then 0xFF, which no encoding has
    expect(() => decodeSeed(seed, bytes(0xe6, 0x8a, 0xa5, 0xff, 0x41), 'seeds/test.txt')).toThrow(
      /\[seed-undecodable\] seeds\/test\.txt: .*UTF-8 it fails at byte 3 \(0xFF\).*GB18030 at byte 3 \(0xFF\)/u,
    );
  });

  it('names the byte where a text breaks off inside a character', () => {
    expect(() => decodeSeed(seed, bytes(0xb1, 0xa8, 0x81))).toThrow(
      /UTF-8 it fails at byte 0 .*GB18030 at byte 2 /u,
    );
  });

  it('refuses UTF-8 with a few wrong bytes, which GB18030 would read as gibberish', () => {
    const text = new TextEncoder().encode('完成投资一百亿元，增长百分之六。');
    // a surrogate pair written as two characters (CESU-8)
    const cesu = Uint8Array.from([...text, 0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80, ...text]);
    expect(() => decodeSeed(seed, cesu)).toThrow(/\[seed-damaged\].* 1 place\(s\), the first at byte 49 /u);
  });

  it('refuses NUL bytes: UTF-16 and binary files', () => {
    expect(() => decodeSeed(seed, bytes(0x41, 0x00, 0x42, 0x00))).toThrow(/\[seed-binary\] .*byte 1/u);
  });

  it('refuses what is longer than two hundred reports, before it is read where its bytes say so', () => {
    const long = (length: number, byte: number) => new Uint8Array(length).fill(byte);
    expect(() => decodeSeed(seed, long(4_000_001, 0x31))).toThrow(/\[seed-too-long\].* 4000001 characters;/u);
    expect(() => decodeSeed(seed, long(16_000_001, 0))).toThrow(/\[seed-too-long\].* 16000001 bytes;/u);
    expect(decodeSeed(seed, long(4_000_000, 0x31)).text).toHaveLength(4_000_000);
  });

  it('refuses an empty text', () => {
    expect(() => decodeSeed(seed, bytes())).toThrow(/\[seed-empty\]/u);
    expect(() => decodeSeed(seed, new TextEncoder().encode(' \n\u3000\n'))).toThrow(/\[seed-empty\]/u);
    expect(() => decodeSeed(seed, new TextEncoder().encode('\u200b\u0085\ufeff'))).toThrow(/\[seed-empty\]/u);
  });
});
