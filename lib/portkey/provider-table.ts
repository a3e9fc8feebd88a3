/** Wire format of a provider's API; `openai` also for everything that speaks the same. */
export type Wire = 'openai' | 'anthropic' | 'google' | 'cohere'

export type ProviderRow = {
  name: string
  wire?: Wire
  /** Customary variables for the key, after Langroid's `{PROVIDER}_API_KEY` and `{PROVIDER}_KEY`. */
  env?: string[]
  /** Its base address does not end in /v1, so a host that takes its place must not either. */
  baseHasNoV1?: true
  /** Further fields, by their config key: the variables that may hold them. The header is `x-portkey-` and the key with hyphens. */
  fields?: Record<string, string[]>
  isKeyless?: true
  hasNoChat?: true
  /** Listed by the gateway as valid, but not there. */
  isMissing?: true
}

/** Every provider slug of the gateway 1.15.2, in its order of use. */
export const providerTable = {
  openai: {
    name: 'OpenAI',
    fields: { openai_organization: ['OPENAI_ORG_ID', 'OPENAI_ORGANIZATION'], openai_project: ['OPENAI_PROJECT_ID'] },
  },
  anthropic: { name: 'Anthropic', wire: 'anthropic' },
  google: { name: 'Google Gemini', wire: 'google', env: ['GEMINI_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY'], baseHasNoV1: true },
  cohere: { name: 'Cohere', wire: 'cohere', env: ['CO_API_KEY'], baseHasNoV1: true },
  groq: { name: 'Groq' },
  'mistral-ai': { name: 'Mistral AI', env: ['MISTRAL_API_KEY'] },
  'together-ai': { name: 'Together AI', env: ['TOGETHER_API_KEY', 'TOGETHER_AI_API_KEY'], baseHasNoV1: true },
  openrouter: { name: 'OpenRouter', baseHasNoV1: true },
  deepseek: { name: 'DeepSeek', baseHasNoV1: true },
  'x-ai': { name: 'xAI', env: ['XAI_API_KEY'] },
  'fireworks-ai': { name: 'Fireworks AI', env: ['FIREWORKS_API_KEY'] },
  'perplexity-ai': { name: 'Perplexity', env: ['PERPLEXITY_API_KEY'], baseHasNoV1: true },
  ollama: { name: 'Ollama', baseHasNoV1: true, isKeyless: true },
  'azure-openai': {
    name: 'Azure OpenAI',
    env: ['AZURE_OPENAI_API_KEY', 'AZURE_API_KEY'],
    fields: {
      azure_resource_name: ['AZURE_RESOURCE_NAME', 'AZURE_OPENAI_RESOURCE_NAME'],
      azure_deployment_id: ['AZURE_DEPLOYMENT_ID', 'AZURE_OPENAI_DEPLOYMENT'],
      azure_api_version: ['AZURE_API_VERSION', 'AZURE_OPENAI_API_VERSION'],
    },
  },
  'azure-ai': {
    name: 'Azure AI Foundry',
    env: ['AZURE_AI_API_KEY'],
    fields: { azure_foundry_url: ['AZURE_FOUNDRY_URL'], azure_api_version: ['AZURE_API_VERSION'] },
  },
  bedrock: {
    name: 'AWS Bedrock',
    isKeyless: true,
    fields: {
      aws_access_key_id: ['AWS_ACCESS_KEY_ID'],
      aws_secret_access_key: ['AWS_SECRET_ACCESS_KEY'],
      aws_session_token: ['AWS_SESSION_TOKEN'],
      aws_region: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
    },
  },
  'vertex-ai': {
    name: 'Google Vertex AI',
    env: ['GOOGLE_VERTEX_ACCESS_TOKEN'],
    fields: {
      vertex_project_id: ['GOOGLE_VERTEX_PROJECT', 'GOOGLE_CLOUD_PROJECT'],
      vertex_region: ['GOOGLE_VERTEX_LOCATION', 'GOOGLE_CLOUD_LOCATION'],
    },
  },
  cerebras: { name: 'Cerebras' },
  sambanova: { name: 'SambaNova', baseHasNoV1: true },
  deepinfra: { name: 'DeepInfra' },
  huggingface: { name: 'Hugging Face', env: ['HF_TOKEN'] },
  github: { name: 'GitHub Models', env: ['GITHUB_TOKEN'] },
  moonshot: { name: 'Moonshot AI', baseHasNoV1: true },
  'z-ai': { name: 'Z.ai', env: ['ZAI_API_KEY', 'ZHIPU_API_KEY'] },
  zhipu: { name: 'Zhipu AI' },
  dashscope: { name: 'Alibaba DashScope' },
  nebius: { name: 'Nebius' },
  hyperbolic: { name: 'Hyperbolic', baseHasNoV1: true },
  ai21: { name: 'AI21' },
  'workers-ai': {
    name: 'Cloudflare Workers AI',
    env: ['CLOUDFLARE_API_KEY', 'CLOUDFLARE_API_TOKEN'],
    fields: { workers_ai_account_id: ['CLOUDFLARE_ACCOUNT_ID'] },
  },
  siliconflow: { name: 'SiliconFlow' },
  'novita-ai': { name: 'Novita AI', env: ['NOVITA_API_KEY'] },
  'inference-net': { name: 'Inference.net', env: ['INFERENCE_API_KEY'] },
  upstage: { name: 'Upstage' },
  lambda: { name: 'Lambda' },
  'reka-ai': { name: 'Reka AI', env: ['REKA_API_KEY'] },
  oracle: { name: 'Oracle Cloud', isKeyless: true, fields: { oracle_region: ['ORACLE_REGION'], oracle_tenancy: ['ORACLE_TENANCY'] } },
  anyscale: { name: 'Anyscale' },
  palm: { name: 'Google PaLM' },
  ncompass: { name: 'nCompass' },
  'stability-ai': { name: 'Stability AI', env: ['STABILITY_API_KEY'], hasNoChat: true },
  nomic: { name: 'Nomic', hasNoChat: true },
  segmind: { name: 'Segmind', hasNoChat: true },
  jina: { name: 'Jina AI', hasNoChat: true },
  lingyi: { name: 'Lingyi' },
  monsterapi: { name: 'Monster API' },
  predibase: { name: 'Predibase' },
  triton: { name: 'Triton', hasNoChat: true, isKeyless: true },
  voyage: { name: 'Voyage AI', hasNoChat: true },
  deepbricks: { name: 'Deepbricks' },
  'lemonfox-ai': { name: 'Lemonfox', env: ['LEMONFOX_API_KEY'] },
  cortex: { name: 'Cortex', isMissing: true },
  sagemaker: { name: 'AWS SageMaker', hasNoChat: true, isKeyless: true },
  'recraft-ai': { name: 'Recraft AI', env: ['RECRAFT_API_KEY'], hasNoChat: true },
  milvus: { name: 'Milvus', hasNoChat: true },
  replicate: { name: 'Replicate', env: ['REPLICATE_API_TOKEN'], hasNoChat: true },
  portkey: { name: 'Portkey', isMissing: true },
  lepton: { name: 'Lepton' },
  'kluster-ai': { name: 'kluster.ai', env: ['KLUSTER_API_KEY'] },
  nscale: { name: 'Nscale' },
  bytez: { name: 'Bytez' },
  'featherless-ai': { name: 'Featherless AI', env: ['FEATHERLESS_API_KEY'] },
  krutrim: { name: 'Krutrim' },
  qdrant: { name: 'Qdrant', hasNoChat: true },
  '302ai': { name: '302.AI' },
  cometapi: { name: 'CometAPI' },
  matterai: { name: 'Matter AI' },
  meshy: { name: 'Meshy', hasNoChat: true },
  tripo3d: { name: 'Tripo3D', hasNoChat: true },
  nextbit: { name: 'Nextbit' },
  modal: { name: 'Modal' },
  iointelligence: { name: 'io.net Intelligence' },
  aibadgr: { name: 'AI Badgr' },
  ovhcloud: { name: 'OVHcloud' },
} as const satisfies Record<string, ProviderRow>
