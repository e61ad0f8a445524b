/** Files by which the job judges, the registry and the route policy: watched, their good versions kept, handed on. */
package org.zhengming.jobs.rules;
