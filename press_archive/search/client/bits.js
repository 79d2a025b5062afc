// Numbers as bits, as press_archive/search/index/bits.py writes them.
// In: a string of characters from U+4000, fifteen bits each. Out: numbers, in the order they were written.

const FIRST_CHARACTER = 0x4000;

function bytesOf(text) {
  const bytes = new Uint8Array(Math.floor((text.length * 15) / 8) + 8);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    held = ((held << 15) | (text.charCodeAt(index) - FIRST_CHARACTER)) >>> 0;
    for (bits += 15; bits >= 8;) {
      bits -= 8;
      bytes[at++] = (held >>> bits) & 255;
    }
    held &= (1 << bits) - 1;
  }
  return bytes;
}

// Unary parts and low bits are two streams; "from" is where they begin.
class BitReader {
  constructor(bytes, from) {
    this.bytes = bytes;
    this.unaryAt = 8 * (from + 4);
    this.lowAt = this.unaryAt + 8 * new DataView(bytes.buffer).getUint32(from, true);
  }

  // How many zeros come before the next one.
  unary() {
    const { bytes } = this;
    const start = this.unaryAt;
    let byte = start >> 3;
    let rest = bytes[byte] & (255 >> (start & 7));
    while (!rest && byte < bytes.length) rest = bytes[(byte += 1)];
    if (!rest) throw new OutdatedError(); // the end: a damaged file must not be read for ever
    const at = 8 * byte + Math.clz32(rest) - 24;
    this.unaryAt = at + 1;
    return at - start;
  }

  field(width) {
    if (width > 24) {
      const high = this.field(width - 16);
      return high * 65536 + this.field(16);
    }
    if (!width) return 0;
    const { bytes, lowAt } = this;
    const byte = lowAt >> 3;
    this.lowAt += width;
    const four = (bytes[byte] << 24) | (bytes[byte + 1] << 16) | (bytes[byte + 2] << 8) | bytes[byte + 3];
    return (four << (lowAt & 7)) >>> (32 - width);
  }

  rice(width) {
    const high = this.unary();
    return high * 2 ** width + this.field(width);
  }

  gamma(low = 0) {
    const width = this.unary() + low;
    return 2 ** width + this.field(width) - 2 ** low;
  }
}

// 0, -1, 1, -2, 2 …
function signed(number) {
  return number % 2 ? -(number + 1) / 2 : number / 2;
}

function bitLength(number) {
  return number < 1 ? 0 : Math.floor(number) >= 2 ** 31 ? 1 + bitLength(number / 2) : 32 - Math.clz32(number);
}
