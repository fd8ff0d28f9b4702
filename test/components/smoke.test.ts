import { expect, it } from 'vitest'

it('x', () => {
  expect(document.body).toBeTruthy()
})
