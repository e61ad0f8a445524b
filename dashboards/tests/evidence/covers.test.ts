import { describe, expect, it } from 'vitest'
import { areaBetween, joined, piecesOf, placesOf, requestOf } from '@/evidence/covers'

const SIZE = { width: 100, height: 50 }

describe('an area drawn over a picture', () => {
  it('lies between two corners in whole pixels, whichever was first', () => {
    expect(areaBetween({ x: 30.2, y: 20.9 }, { x: 10.7, y: 5 }, SIZE)).toEqual({ x: 10, y: 5, width: 21, height: 16 })
  })

  it('stays inside the picture and is nothing beside it', () => {
    expect(areaBetween({ x: 90, y: 40 }, { x: 500, y: 500 }, SIZE)).toEqual({ x: 90, y: 40, width: 10, height: 10 })
    expect(areaBetween({ x: 120, y: 60 }, { x: 130, y: 70 }, SIZE)).toBeUndefined()
  })
})

describe('what is covered of a text', () => {
  it('is joined where it touches', () => {
    expect(
      joined([
        { start: 5, end: 8 },
        { start: 0, end: 3 },
        { start: 3, end: 6 },
      ]),
    ).toEqual([{ start: 0, end: 8 }])
  })

  it('cuts the text without losing a character', () => {
    const text = '电话 138 0000 1234，再见'
    const pieces = piecesOf(text, placesOf('0000', text))
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter(({ covered }) => covered).map((piece) => piece.text)).toEqual(['0000'])
  })

  it('counts a word wherever it stands, and the empty word nowhere', () => {
    expect(placesOf('aa', 'aaaa')).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ])
    expect(placesOf('', 'text')).toEqual([])
  })
})

describe('the request for a covered copy', () => {
  it('needs a reason and something to cover', () => {
    const picture = { path: 'items/003.png', areas: [{ x: 1, y: 2, width: 3, height: 4 }] }
    expect(requestOf(' ', picture, undefined)).toBeUndefined()
    expect(requestOf('遮蔽', { path: 'p', areas: [] }, { path: 't', spans: [] })).toBeUndefined()
    expect(requestOf('遮蔽', picture, { path: 't', spans: [{ start: 0, end: 2 }] })).toEqual({
      reason: '遮蔽',
      items: [
        { path: 'items/003.png', areas: picture.areas },
        { path: 't', spans: [{ start: 0, end: 2 }] },
      ],
    })
  })
})
