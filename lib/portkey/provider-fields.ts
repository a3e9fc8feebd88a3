/** Azure's ways to authorise without a key. */
export const azureEntra = {
  azure_ad_token: { env: ['AZURE_AD_TOKEN', 'AZURE_OPENAI_AD_TOKEN'] },
  azure_auth_mode: { env: ['AZURE_AUTH_MODE'] },
  azure_entra_tenant_id: { env: ['AZURE_ENTRA_TENANT_ID'] },
  azure_entra_client_id: { env: ['AZURE_ENTRA_CLIENT_ID'] },
  azure_entra_client_secret: { env: ['AZURE_ENTRA_CLIENT_SECRET'] },
  azure_entra_scope: { env: ['AZURE_ENTRA_SCOPE'] },
} as const
export const aws = {
  aws_access_key_id: { env: ['AWS_ACCESS_KEY_ID'] },
  aws_secret_access_key: { env: ['AWS_SECRET_ACCESS_KEY'] },
  aws_session_token: { env: ['AWS_SESSION_TOKEN'] },
  aws_region: { env: ['AWS_REGION', 'AWS_DEFAULT_REGION'] },
} as const
export const awsKeys = [['aws_access_key_id', 'aws_secret_access_key']] as const
export const anthropicExtras = { anthropic_version: { env: ['ANTHROPIC_VERSION'] }, anthropic_beta: { env: ['ANTHROPIC_BETA'] } } as const
