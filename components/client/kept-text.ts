/** Short texts that this browser keeps for a site; where it refuses to, there are none. */

type Place = 'localStorage' | 'sessionStorage'

export function keepText(place: Place, name: string, text: string): void {
  try {
    window[place].setItem(`smartum-${name}`, text)
  } catch {
    // Nothing that is kept here is needed.
  }
}

export function keptText(place: Place, name: string): string {
  try {
    return window[place].getItem(`smartum-${name}`) ?? ''
  } catch {
    return ''
  }
}
