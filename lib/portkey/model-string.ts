/**
 * Provider and model of `portkey/{provider}/{model}`, as Langroid's `parse_model_string` reads it: only the first two slashes split;
 * without the prefix, or with fewer slashes, the provider is empty.
 * @see langroid/language_models/provider_params.py
 */
export function parseModelString(model: string): { provider: string; model: string } {
  const [prefix, provider, ...rest] = model.split('/')
  if (prefix === 'portkey' && provider !== undefined && rest.length > 0) return { provider, model: rest.join('/') }
  return { provider: '', model: model.replaceAll('portkey/', '') }
}
