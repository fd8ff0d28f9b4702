/** The encoder alone, without what draws; a module of CommonJS, whose class is its `default`. */
declare module 'jsbarcode/bin/barcodes/CODE128/CODE128C.js' {
  const code128: {
    default: new (digits: string, options: object) => { encode(): { data: string } }
  }
  export default code128
}
