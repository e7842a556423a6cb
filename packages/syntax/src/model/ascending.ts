/** Ascending numbers as differences, seven bits a byte, the high bit set where a byte follows (LEB128). */
export function packAscending(numbers: Uint32Array): Uint8Array {
  const bytes: number[] = []
  let last = 0
  for (const number of numbers) {
    let gap = number - last
    last = number
    while (gap > 127) {
      bytes.push((gap % 128) + 128)
      gap = Math.floor(gap / 128)
    }
    bytes.push(gap)
  }
  return Uint8Array.from(bytes)
}

export function unpackAscending(bytes: Uint8Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count)
  let at = 0
  let last = 0
  for (let row = 0; row < count; row += 1) {
    let scale = 1
    let byte = bytes[at++] as number
    while (byte > 127) {
      last += (byte - 128) * scale
      scale *= 128
      byte = bytes[at++] as number
    }
    last += byte * scale
    numbers[row] = last
  }
  return numbers
}
