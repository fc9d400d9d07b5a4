package de.lichtweg.platform.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.ui.NavigationEntry;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mails leave every minute, and have a page in the administration. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final int ORDER = 25;

    @Bean
    RecurringTask<Void> mailTask(ObjectProvider<MailTurn> turn) {
        return Tasks.recurring("mail", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> turn.ifAvailable(MailTurn::take));
    }

    @Bean
    NavigationEntry mailRoom() {
        return new NavigationEntry(
                "mail", NavigationEntry.MENU + ORDER, "/verwaltung/post", DataClass.ADMINISTRATION, Level.AGGREGATE);
    }
}
