/**
 * A `make` that returns its last result as long as its inputs are identical. They are compared one by one, by identity,
 * whatever object contains them.
 */
export function keepLast<Inputs extends object, Output>(make: (inputs: Inputs) => Output): (inputs: Inputs) => Output {
  let last: { readonly inputs: Inputs; readonly output: Output } | null = null
  return (inputs) => {
    if (last === null || !haveSameValues(inputs, last.inputs)) last = { inputs, output: make(inputs) }
    return last.output
  }
}

function haveSameValues<Inputs extends object>(a: Inputs, b: Inputs): boolean {
  const names = Object.keys(a) as (keyof Inputs)[]
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && a[name] === b[name])
}
