import { describe, expect, it } from 'vitest'
import { squaresOf } from '@/session/secretPicture'

const URI =
  'otpauth://totp/%E6%AD%A3%E5%90%8D:officer?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=%E6%AD%A3%E5%90%8D'

/** Which squares the outline fills. */
function dark(path: string): Set<string> {
  const squares = new Set<string>()
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(length); i++) {
      squares.add(`${Number(x) + i} ${y}`)
    }
  }
  return squares
}

describe('the picture of a secret', () => {
  const { size, path } = squaresOf(URI)
  const squares = dark(path)

  it('has the three corners that a camera looks for, within a quiet margin', () => {
    for (const [left, top] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ] as const) {
      const corner = [...Array(7).keys()].map((y) =>
        [...Array(7).keys()].map((x) => (squares.has(`${left + x} ${top + y}`) ? '#' : '.')).join(''),
      )
      expect(corner).toEqual(['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'])
    }
    expect(
      [...squares].flatMap((square) => square.split(' ').map(Number)).every((at) => at >= 4 && at < size - 4),
    ).toBe(true)
  })

  it('is another for another secret', () => {
    expect(squaresOf(`${URI}2`).path).not.toBe(path)
  })
})
