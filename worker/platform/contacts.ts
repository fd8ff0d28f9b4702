/** How people reach customer service: as they read it, and as a link has it. */
export const CUSTOMER_SERVICE = {
  phone: { label: '+358 600 149 88', url: 'tel:+35860014988' },
  email: { label: 'asiakaspalvelu@smartum.fi', url: 'mailto:asiakaspalvelu@smartum.fi' },
}
